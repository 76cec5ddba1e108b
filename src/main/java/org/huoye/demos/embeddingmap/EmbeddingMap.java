package org.huoye.demos.embeddingmap;

import java.util.List;
import org.huoye.demokit.CodeRegion;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.pipelines.text.PrincipalPlane;
import org.huoye.pipelines.text.SentenceEmbedder;

/** 词向量: words and sentences become vectors by bge-small-zh; likeness is their cosine, the map their principal plane. */
public final class EmbeddingMap implements Demo<String, EmbeddingMapResult> {

    @Override
    public DemoSpec spec() {
        return new DemoSpec("embedding-map", List.of(SentenceEmbedder.MODEL), List.of(),
                List.of(new Sample("animals-and-vehicles.txt"), new Sample("deep-learning.txt"),
                        new Sample("sentences.txt"), new Sample("languages.txt")),
                List.of(new CodeRegion(EmbeddingMapCore.class, "run"), new CodeRegion(SentenceEmbedder.class, "embed"),
                        new CodeRegion(PrincipalPlane.class, "plane")),
                400);
    }

    @Override
    public InputAdapter<String> input() {
        return InputAdapter.text();
    }

    @Override
    public DemoCore<String, EmbeddingMapResult> open(DemoContext context) {
        return new EmbeddingMapCore(context);
    }

    @Override
    public ResultView<String, EmbeddingMapResult> view() {
        return new EmbeddingMapView();
    }
}
