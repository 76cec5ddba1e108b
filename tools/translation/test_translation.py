"""Tests of the parts that need neither PyTorch nor TensorFlow.

Use: python -m unittest discover -s tools/translation
"""

import collections
import random
import unittest

import corpus
import text
from corpus import Pair


class TextTest(unittest.TestCase):
    def test_traditional_characters_become_simplified_by_the_longest_entry(self):
        self.assertEqual(text.chinese("他穿著那件衣服"), "他穿着那件衣服")
        self.assertEqual(text.chinese("這是一本著名的書。妳看了甚麼？"), "这是一本著名的书。你看了什么?")
        self.assertEqual(text.chinese("皇后在後面，頭髮乾淨，乾坤"), "皇后在后面,头发干净,乾坤")

    def test_invisible_characters_go_and_blanks_are_one(self):
        self.assertEqual(text.english("\u202eA\u200b  b\t\nc\u00a0d\ufe0f "), "A b c d")
        self.assertEqual(text.english("“Wait...” – ‘yes’ ……"), "\"Wait…\" - 'yes' …")

    def test_latin_runs_are_one_token_of_chinese(self):
        self.assertEqual(text.chinese_tokens("我用GPU训练v2。"), ["我", "用", "▁GPU", "训", "练", "▁v", "2", "。"])

    def test_contractions_and_blanks_of_english(self):
        self.assertEqual(text.english_tokens("I don't pay 3.5 (yet)"),
                         ["▁I", "▁don", "'t", "▁pay", "▁3", ".", "5", "▁(", "yet", ")"])

    def test_names_keep_their_capital(self):
        names = text.find_names(["We like Tom.", "We like the Moon and the moon and Tom", "I see the moon"])
        self.assertEqual(names, {"Tom"})
        self.assertEqual(text.lower_first('"The end"', names), '"the end"')
        self.assertEqual(text.lower_first("Tom ends", names), "Tom ends")

    def test_punctuation_of_chinese_is_wide_but_within_numbers(self):
        self.assertEqual(text.full_width('他说:"1,234个,10:30见!"'), "他说：“1,234个，10:30见！”")


class PiecesTest(unittest.TestCase):
    def setUp(self):
        words = ["the cat sat on the mat.", "the hat of the cat"]
        merges = text.learn_merges(collections.Counter(t for w in words for t in text.english_tokens(w)), 20, 2)
        letters = sorted({c for w in words for c in w.replace(" ", "▁")})
        english = list(dict.fromkeys(letters + [a + b for a, b in merges]))
        self.pieces = text.Pieces(text.SPECIAL + english + ["猫", "。"], 4 + len(english), text.Pairing(merges), set())

    def test_text_comes_back(self):
        numbers = self.pieces.encode_english("The cat sat.")
        self.assertLess(len(numbers), len("The cat sat."))
        self.assertEqual(self.pieces.decode_english(numbers), "The cat sat.")

    def test_other_cuts_are_the_same_text(self):
        rng = random.Random(1)
        cuts = {tuple(self.pieces.encode_english("The cat sat.", rng)) for _ in range(50)}
        self.assertGreater(len(cuts), 1)
        self.assertEqual({self.pieces.decode_english(cut) for cut in cuts}, {"The cat sat."})

    def test_what_was_never_seen_is_unknown(self):
        self.assertEqual(self.pieces.encode_chinese("猫狗。")[1], text.UNKNOWN)


class CorpusTest(unittest.TestCase):
    def test_sentences_that_share_a_translation_are_one_group(self):
        pairs = [Pair("你好。", "Hello."), Pair("您好。", "Hello!"), Pair("您好!", "Good day."), Pair("再见。", "Bye.")]
        self.assertEqual(sorted(map(len, corpus.groups(pairs))), [1, 3])

    def test_what_is_nearly_our_test_is_found(self):
        tests = [("t", "life", Pair("上海的冬天又湿又冷。", "Winter in Shanghai is damp and cold."))]
        near = [Pair("上海的冬天又湿又冷啊。", "It is."), Pair("天冷。", "Winter in Shanghai is damp and cold!")]
        self.assertEqual(corpus.like_own_test(near + [Pair("北京的夏天很热。", "Summer in Beijing is hot.")], tests), near)

    def test_the_nearest_is_found_and_measured(self):
        (ratio, i), = corpus.nearest(["我喜欢猫。"], ["他有车。", "我喜欢狗。"])
        self.assertEqual(i, 1)
        self.assertAlmostEqual(ratio, 0.8)


if __name__ == "__main__":
    unittest.main()
