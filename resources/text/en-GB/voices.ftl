# The voices that can be added.

voice-joe = Joe, American, natural
voice-of-folder = { $name }
voice-place-added = Added as an extra
voice-place-folder = From your folder of voices

voice-file-alone = { $name } needs its second file beside it.
voice-file-unusable = { $name } cannot be used. It may not be complete.

voices-folder = Add voices of your own
voices-folder-how = This part is for staff or a helper. Piper voices have 2 files: .onnx and .onnx.json.
voices-folder-where = Put both into the folder, then open this page again.
voices-folder-open = Open the folder
voices-folder-closed = The folder does not open. It is here: { $folder }
