"""Reading weights saved by old PyTorch (before 1.6) without PyTorch, and without running what a pickle may hold."""

import collections
import io
import pickle

import numpy as np

MAGIC = 0x1950A86A20F9469CFC6C
PROTOCOL = 1001
TYPES = {"FloatStorage": np.float32, "LongStorage": np.int64}

Storage = collections.namedtuple("Storage", "type key count")
Tensor = collections.namedtuple("Tensor", "storage offset shape strides")


class _Unpickler(pickle.Unpickler):
    """Knows tensors, storages and ordered dictionaries, and refuses everything else."""

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return collections.OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda storage, offset, shape, strides, *_: Tensor(storage, offset, shape, strides)
        if module == "torch" and name in TYPES:
            return TYPES[name]
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed")

    def persistent_load(self, pid):
        kind, dtype, key, _location, count, *_ = pid
        if kind != "storage":
            raise pickle.UnpicklingError(f"unknown reference {kind}")
        return Storage(np.dtype(dtype), key, count)


def read(data: bytes) -> dict:
    """The tensors of a state dictionary by name."""
    stream = io.BytesIO(data)
    if pickle.load(stream) != MAGIC or pickle.load(stream) != PROTOCOL or not pickle.load(stream)["little_endian"]:
        raise ValueError("not a file of PyTorch before 1.6")
    tensors = _Unpickler(stream).load()
    types = {t.storage.key: t.storage for t in tensors.values()}
    storages = {}
    for key in pickle.load(stream):
        count = int.from_bytes(stream.read(8), "little")
        storages[key] = np.frombuffer(stream.read(count * types[key].type.itemsize), types[key].type)
    return {name: _view(t, storages[t.storage.key]) for name, t in tensors.items()}


def _view(tensor, storage):
    strides = [s * storage.itemsize for s in tensor.strides]
    return np.lib.stride_tricks.as_strided(storage[tensor.offset:], tensor.shape, strides).copy()
