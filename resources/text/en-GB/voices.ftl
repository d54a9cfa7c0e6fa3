# The voices that can be added.

voice-joe = Joe, American, natural
voice-of-folder = { $name }
voice-place-added = Added as an extra
voice-place-folder = From your folder of voices

voice-file-alone = { $name } needs its second file beside it.
voice-file-unusable = { $name } cannot be used. It may not be complete.
