package org.huoye.demos.translation;

import java.util.List;
import java.util.Optional;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.Option;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.pipelines.text.translation.BytePairs;
import org.huoye.pipelines.text.translation.Direction;
import org.huoye.pipelines.text.translation.EncoderDecoder;
import org.huoye.pipelines.text.translation.Likelihoods;
import org.huoye.pipelines.text.translation.Search;

/** 机器翻译: everyday sentences between Chinese and English. */
public final class Translation implements Demo<String, TranslationResult> {

    /** The value of {@link #DIRECTION} that looks at the script of the text. */
    static final String AUTOMATIC = "auto";

    static final Option.Choice DIRECTION = new Option.Choice("direction",
            List.of(AUTOMATIC, Direction.ZH_EN.id(), Direction.EN_ZH.id()), AUTOMATIC);

    /** How many beginnings are followed at once. */
    static final Option.Range BEAM = new Option.Range("beam", 1, 8, 1, 4.0);

    /** Above 0 pieces are drawn. */
    static final Option.Range TEMPERATURE = new Option.Range("temperature", 0, 2, 0.1, 0.0);

    /** Which of several draws, so that a draw can be seen again. */
    static final Option.Range DRAW = new Option.Range("draw", 1, 20, 1, 1.0);

    @Override
    public DemoSpec spec() {
        return new DemoSpec("translation", List.of(Direction.ZH_EN.model(), Direction.EN_ZH.model()),
                List.of(DIRECTION, BEAM, TEMPERATURE, DRAW),
                List.of(new Sample("你今天晚上想吃什么？"), new Sample("北京是中国的首都。"),
                        new Sample("I would like a cup of tea, please."), new Sample("奶奶送了我一只貔貅。")),
                List.of(new CodeRegion(TranslationCore.class, "run"), new CodeRegion(BytePairs.class, "pairs"),
                        new CodeRegion(EncoderDecoder.class, "encode"), new CodeRegion(EncoderDecoder.class, "step"),
                        new CodeRegion(Likelihoods.class, "softmax"), new CodeRegion(Search.class, "search")),
                100);
    }

    @Override
    public InputAdapter<String> input() {
        return InputAdapter.text();
    }

    @Override
    public DemoCore<String, TranslationResult> open(DemoContext context) {
        return new TranslationCore(context);
    }

    @Override
    public Optional<ProbePart<String, TranslationResult, ?, ?>> probe() {
        return Optional.of(new OtherWords());
    }

    @Override
    public ResultView<String, TranslationResult> view() {
        return new TranslationView();
    }
}
