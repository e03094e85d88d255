"""A file as a pipe is one."""

import io


class Stream(io.RawIOBase):
    """A stream that cannot be wound back, as a pipe."""

    def __init__(self, data):
        super().__init__()
        self._data = io.BytesIO(data)

    def readable(self):
        return True

    def seekable(self):
        return False

    def readinto(self, buffer):
        return self._data.readinto(buffer)
