"""The Transformer (Vaswani et al. 2017) with the normalisation in front of each part, for training in PyTorch."""

import math
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional as F

from text import BEGIN, END, PAD

POSITIONS = 256
NEVER = -1e9


@dataclass(frozen=True)
class Size:
    """How large a network is."""
    pieces: int
    target_pieces: int
    width: int = 256
    heads: int = 4
    hidden: int = 1024
    encoder_layers: int = 3
    decoder_layers: int = 2
    dropout: float = 0.2

    def as_dict(self):
        return asdict(self)


def positions(width):
    """Sines and cosines of geometrically growing wavelengths: [POSITIONS, width]."""
    at = torch.arange(POSITIONS)[:, None] / torch.pow(10000, 2 * torch.arange(width // 2)[None] / width)
    return torch.cat([at.sin(), at.cos()], 1)


class Attention(nn.Module):
    """Several heads at once; what is added to the scores (`mask`) is 0 or, for what must not be seen, NEVER."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.depth = heads, width // heads
        self.query = nn.Linear(width, width)
        self.memory = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)
        for layer in (self.query, self.memory, self.out):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)

    def _split(self, x):
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, asking, answering, mask):
        keys, values = map(self._split, self.memory(answering).chunk(2, -1))
        query = self._split(self.query(asking) * self.depth ** -0.5)
        with torch.autocast(query.device.type, enabled=False):  # small products: bfloat16 would only cost time
            weight = (query.float() @ keys.float().transpose(2, 3) + mask).softmax(-1)
            found = weight @ values.float()
        return self.out(found.transpose(1, 2).flatten(2))


class FeedForward(nn.Sequential):
    """Two layers on each token alone."""

    def __init__(self, size):
        super().__init__(nn.Linear(size.width, size.hidden), nn.ReLU(inplace=True), nn.Dropout(size.dropout / 2),
                         nn.Linear(size.hidden, size.width))
        for layer in (self[0], self[3]):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)


class EncoderLayer(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(size.width), nn.LayerNorm(size.width)
        self.self_attention = Attention(size.width, size.heads)
        self.feed_forward = FeedForward(size)
        self.drop = nn.Dropout(size.dropout)

    def forward(self, x, mask):
        asked = self.norm1(x)
        x = x + self.drop(self.self_attention(asked, asked, mask))
        return x + self.drop(self.feed_forward(self.norm2(x)))


class DecoderLayer(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(size.width) for _ in range(3))
        self.self_attention = Attention(size.width, size.heads)
        self.cross_attention = Attention(size.width, size.heads)
        self.feed_forward = FeedForward(size)
        self.drop = nn.Dropout(size.dropout)

    def forward(self, x, earlier, memory, mask):
        asked = self.norm1(x)
        x = x + self.drop(self.self_attention(asked, asked, earlier))
        x = x + self.drop(self.cross_attention(self.norm2(x), memory, mask))
        return x + self.drop(self.feed_forward(self.norm3(x)))


class Transformer(nn.Module):
    """Encoder and decoder on one table of embeddings, which also gives the answers (Press and Wolf 2017)."""

    def __init__(self, size: Size):
        super().__init__()
        self.size = size
        self.embedding = nn.Embedding(size.pieces, size.width)
        nn.init.normal_(self.embedding.weight, std=size.width ** -0.5)
        self.encoder = nn.ModuleList(EncoderLayer(size) for _ in range(size.encoder_layers))
        self.encoder_norm = nn.LayerNorm(size.width)
        self.decoder = nn.ModuleList(DecoderLayer(size) for _ in range(size.decoder_layers))
        self.decoder_norm = nn.LayerNorm(size.width)
        self.drop = nn.Dropout(size.dropout)
        self.register_buffer("positions", positions(size.width), persistent=False)

    def _embed(self, numbers):
        return self.drop(self.embedding(numbers) * math.sqrt(self.size.width) + self.positions[:numbers.shape[1]])

    def encode(self, source):
        """Source numbers [B,S] -> memory [B,S,width] and the mask of its padding [B,1,1,S]."""
        mask = (source == PAD)[:, None, None] * NEVER
        x = self._embed(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.encoder_norm(x), mask

    def decode(self, memory, mask, target):
        """Target numbers so far [B,T] -> what the decoder makes of each [B,T,width]."""
        x = self._embed(target)
        earlier = torch.full([target.shape[1]] * 2, NEVER, device=x.device).triu(1)
        for layer in self.decoder:
            x = layer(x, earlier, memory, mask)
        return self.decoder_norm(x)

    def logits(self, decoded):
        """[..., width] -> [..., target_pieces]."""
        return F.linear(decoded, self.embedding.weight[:self.size.target_pieces])

    def forward(self, source, target, smoothing):
        """The mean loss over the tokens of `target` [B,T+1], which begin with BEGIN and end with END."""
        memory, mask = self.encode(source)
        decoded = self.decode(memory, mask, target[:, :-1])
        wanted = target[:, 1:]
        counts = wanted != PAD
        return F.cross_entropy(self.logits(decoded[counts]).float(), wanted[counts], label_smoothing=smoothing)

    @torch.no_grad()
    def greedy(self, source):
        """The likeliest token again and again, for a whole batch: lists of numbers. For watching a training."""
        memory, mask = self.encode(source)
        target = torch.full((len(source), 1), BEGIN, device=source.device)
        done = torch.zeros(len(source), dtype=torch.bool, device=source.device)
        for _ in range(min(POSITIONS, 2 * source.shape[1] + 10) - 1):
            logits = self.logits(self.decode(memory, mask, target)[:, -1])
            logits[:, :END] = -torch.inf
            best = logits.argmax(-1).masked_fill(done, PAD)
            target = torch.cat([target, best[:, None]], 1)
            done |= best == END
            if done.all():
                break
        return [[n for n in row if n > END] for row in target.tolist()]
