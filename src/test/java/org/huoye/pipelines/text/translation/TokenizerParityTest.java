package org.huoye.pipelines.text.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huoye.inference.ShippedModels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts become the same numbers, and numbers the same texts, as in the training: its answers were recorded. */
class TokenizerParityTest {

    private static List<String[]> recorded(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TokenizerParityTest.class.getResourceAsStream(name), name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String[]> lines = Arrays.stream(all.split("\n")).map(line -> line.split("\t", -1)).toList();
            assertTrue(lines.size() >= 100, name + " has only " + lines.size());
            return lines;
        }
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && i + 1 < text.length()) {
                i++;
                character = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(character);
        }
        return plain.toString();
    }

    private static List<Integer> ids(String text) {
        return text.isBlank() ? List.of() : Arrays.stream(text.strip().split(" ")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void textsBecomeTheRecordedNumbers(Direction direction) throws IOException {
        Path folder = ShippedModels.folder().resolve(direction.model());
        Tokenizer tokenizer = Tokenizer.of(direction.source(), folder, Vocabulary.read(folder.resolve("source.txt")));
        for (String[] line : recorded("encode-" + direction.source().code() + ".tsv")) {
            String text = unescaped(line[0]);
            assertEquals(ids(line[1]), tokenizer.tokens(direction.source().normalised(text)).stream().map(Token::id)
                    .collect(Collectors.toList()), text);
        }
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void numbersBecomeTheRecordedTexts(Direction direction) throws IOException {
        Path folder = ShippedModels.folder().resolve(direction.model());
        Tokenizer tokenizer = Tokenizer.of(direction.target(), folder, Vocabulary.read(folder.resolve("target.txt")));
        for (String[] line : recorded("decode-" + direction.target().code() + ".tsv")) {
            assertEquals(unescaped(line[1]), tokenizer.text(ids(line[0])), line[0]);
        }
    }
}
