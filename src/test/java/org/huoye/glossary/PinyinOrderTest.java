package org.huoye.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinOrderTest {

    private final PinyinOrder order = new PinyinOrder();

    @Test
    void wordsStandInTheOrderOfADictionary() {
        List<String> words = List.of("AlexNet", "按位", "贝叶斯", "参数", "长短期记忆", "池化", "重采样", "卷积", "卷积核",
                "批归一化", "softmax", "熵", "损失", "0-1 损失");
        List<String> sorted = new ArrayList<>(words);
        Collections.shuffle(sorted, new Random(1));
        sorted.sort(order);
        assertEquals(words, sorted);
    }

    @ParameterizedTest
    @CsvSource({"卷积, J", "权重, Q", "重要性, Z", "重复, C", "长度, C", "增长, Z", "率失真, L", "调制, D", "调参, T", "微调, W",
            "校准, J", "熵, S", "阈值, Y", "嵌入, Q", "弹性网络, T", "朴素贝叶斯, P", "隐藏层, Y", "梯度, T", "欧氏距离, O", "额外, E",
            "softmax, S", "TensorFlow, T", "1x1 卷积, 其他", "Ω 记号, 其他", "模型, M", "量化, L", "降维, J", "曲线, Q", "强化学习, Q",
            "行列式, H", "并行, B", "奥卡姆剃刀, A", "做功, Z", "匝数, Z", "啊, A"})
    void aWordStandsUnderTheLetterOfItsReading(String word, String letter) {
        assertEquals(letter, order.letter(word));
    }

    @Test
    void theSameSoundStandsTogether() {
        List<String> sorted = new ArrayList<>(List.of("生成", "伤害", "熵", "上下文", "山", "商标"));
        sorted.sort(order);
        assertEquals(List.of("山", "伤害", "熵", "商标", "上下文", "生成"), sorted);
    }
}
