package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.huoye.assistant.ReadChapter.Term;
import org.junit.jupiter.api.Test;

class TermListTest {

    private final TermList terms = new TermList(List.of(new Term("梯度", "gradient"),
            new Term("梯度下降", "gradient descent"), new Term("交并比", "intersection over union，IoU"),
            new Term("键", "key")));

    @Test
    void englishTermsAreTranslatedTheLongestFirst() {
        assertEquals(List.of("梯度下降"), terms.translated("How does Gradient-Descent work?"));
        assertEquals(List.of("梯度"), terms.translated("what are gradients"));
        assertEquals(List.of("交并比"), terms.translated("IoU"));
        assertEquals(List.of("交并比", "梯度"), terms.translated("gradient and intersection over union"));
    }

    @Test
    void partsOfWordsAreNoTerms() {
        assertEquals(List.of(), terms.translated("keyboard monkeyshine"));
    }

    @Test
    void namesInATextAreFoundTheLongestOnly() {
        assertEquals(List.of("梯度下降"), terms.in("什么是梯度下降"));
        assertEquals(List.of(), terms.in("什么是卷积"));
    }
}
