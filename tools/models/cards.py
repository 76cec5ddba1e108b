"""Writing a model's folder: its files, its card `model.json`, and a recorded input and output."""

import hashlib
import io
import json
import os
import re
import tempfile
from pathlib import Path

import numpy as np
import tensorflow as tf
from PIL import Image

import graphs

CHECK_INPUT = "check/input.png"
CHECK_OUTPUT = "check/output.json"
TOLERANCE = 1e-3


def write(folder: Path, card: dict, files: dict):
    """Writes the model's files and its card, which tells their sizes and SHA-256."""
    for name, data in files.items():
        _write(folder / name, data)
    shipped = [{"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
               for name, data in files.items() if not name.startswith("check/")]
    head = {key: card[key] for key in ("id", "title", "task", "format")}
    text = json.dumps(head | {"files": shipped} | card, ensure_ascii=False, indent=2)
    text = re.sub(r"\[[\d\s.,-]+\]", lambda numbers: re.sub(r"\s+", " ", numbers[0]).replace("[ ", "[").replace(" ]", "]"),
                  text)
    _write(folder / "model.json", (text + "\n").encode())
    print(f"{folder.name}: {sum(f['bytes'] for f in shipped):,} bytes in {len(shipped)} files")


def _write(path: Path, data: bytes):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def call(saved_model: bytes, name: str, value: np.ndarray) -> dict:
    """Every output of a model for one input."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "saved_model.pb").write_bytes(saved_model)
        signature = tf.saved_model.load(folder).signatures[graphs.SIGNATURE]
        return {key: tensor.numpy() for key, tensor in signature(**{name: tf.constant(value)}).items()}


def png(pixels: np.ndarray) -> bytes:
    """A lossless picture of height x width x 3 bytes."""
    data = io.BytesIO()
    Image.fromarray(pixels, "RGB").save(data, "PNG", optimize=True)
    return data.getvalue()


def recorded(outputs: dict, plan: dict) -> bytes:
    """Some values of each output: every `step`-th one in row-major order, `count` of them at most.

    `plan` maps a name to (step, count). A value v is reproduced if it is off by at most tolerance * max(1, |v|).
    """
    record = {}
    for name, (step, count) in plan.items():
        values = outputs[name].ravel()[::step][:count]
        record[name] = {"shape": list(outputs[name].shape), "step": step,
                        "values": [float(f"{v:.6g}") for v in values.tolist()]}
    return (json.dumps(record, separators=(",", ":")).replace("},", "},\n") + "\n").encode()


def check(scale, offset, how):
    """The card's paragraph about the recorded input: a byte b of the picture is fed as b * scale + offset."""
    return {"input": CHECK_INPUT, "scale": scale, "offset": offset, "output": CHECK_OUTPUT, "tolerance": TOLERANCE,
            "how": how}


def tensor(name, shape, meaning, layout=None, value_range=None):
    """A float32 tensor of the signature, for the card."""
    described = {"name": name, "dtype": "float32", "shape": shape}
    if layout:
        described["layout"] = layout
    if value_range:
        described["range"] = value_range
    return described | {"meaning": meaning}


def quiet():
    """Keeps TensorFlow from talking; call before it is used."""
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    tf.get_logger().setLevel("ERROR")
