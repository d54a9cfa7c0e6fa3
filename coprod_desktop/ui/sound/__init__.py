"""The loudspeakers, microphones, sound files of this computer."""
