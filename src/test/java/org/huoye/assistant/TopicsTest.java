package org.huoye.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.huoye.assistant.ReadChapter.Term;
import org.huoye.assistant.Topics.Way;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics topics = new Topics(new TermList(List.of(new Term("过拟合", "overfitting"),
            new Term("误认率", "false match rate，FMR"), new Term("拒认率", "false non-match rate，FNMR"),
            new Term("BLEU", "bilingual evaluation understudy"))));

    private List<String> ways(String before, String question) {
        return topics.ways(question, before).stream().map(Way::text).toList();
    }

    @Test
    void aPronounBecomesTheTopic() {
        assertEquals(List.of("BLEU有什么缺点"), ways("什么是 BLEU", "它有什么缺点？"));
        assertEquals(List.of("过拟合怎么避免"), ways("什么是过拟合", "这个怎么避免呢"));
    }

    @Test
    void andWhatAboutPutsTheNewWordInThePlaceOfTheOld() {
        assertEquals("什么是拒认率", ways("什么是误认率", "那拒认率呢").getFirst());
    }

    @Test
    void andHowKeepsTheTopic() {
        assertTrue(ways("什么是过拟合", "那怎么避免呢").contains("过拟合怎么避免"));
    }

    @Test
    void aQuestionWithATermOfItsOwnStandsAlone() {
        assertEquals(List.of("什么是过拟合"), ways("什么是 BLEU", "什么是过拟合"));
    }

    @Test
    void aQuestionWithoutATermMayStandAloneOrNot() {
        assertEquals(List.of("怎么避免", "过拟合怎么避免"), ways("什么是过拟合", "怎么避免"));
    }

    @Test
    void otherAndReallyAreNoPronouns() {
        assertEquals(List.of("其实怎么避免", "过拟合其实怎么避免"), ways("什么是过拟合", "其实怎么避免"));
    }

    @Test
    void aTopicWithoutATermIsWhatIsLeftOfTheQuestion() {
        assertEquals("安装 TensorFlow", topics.topic("怎样安装 TensorFlow？"));
        assertEquals("", topics.topic("这一句话太长了说了很多很多很多很多别的事情没有一个可以拿来当作话题的词"));
    }
}
