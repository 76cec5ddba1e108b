package org.huoye.demos.embeddingmap;

import java.util.ArrayList;
import java.util.List;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.Placement;
import org.huoye.inference.trace.RunListener;
import org.huoye.inference.trace.Stage;
import org.huoye.jobs.CancelToken;
import org.huoye.pipelines.text.PrincipalPlane;
import org.huoye.pipelines.text.PrincipalPlane.Place;
import org.huoye.pipelines.text.SentenceEmbedder;
import org.huoye.pipelines.text.SentenceVector;

/** Turns each line into a vector and lays the vectors on their principal plane. */
final class EmbeddingMapCore implements DemoCore<String, EmbeddingMapResult> {

    private static final double DIGITS = 1e4;

    private final SentenceEmbedder embedder;

    EmbeddingMapCore(DemoContext context) {
        embedder = new SentenceEmbedder(context.models(), context.device());
    }

    // tag::run[]
    @Override
    public EmbeddingMapResult run(Request<String> request, RunListener listener, CancelToken cancel) {
        List<Line> lines = Line.read(request.input());
        List<SentenceVector> vectors = new ArrayList<>();
        for (Line line : lines) {
            cancel.throwIfCancelled();
            vectors.add(embedder.embed(line.text(), vectors.isEmpty() ? listener : withoutTensors(listener)));
            listener.partial(new Embedding(vectors.size(), lines.size()));
        }
        listener.stage(Stage.POSTPROCESS);
        PrincipalPlane plane = PrincipalPlane.of(vectors.stream().map(SentenceVector::values).toList());
        List<MapItem> items = new ArrayList<>();
        List<List<Double>> cosine = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            SentenceVector vector = vectors.get(i);
            Place place = plane.place(vector.values());
            items.add(item(lines.get(i), place, vector));
            cosine.add(vectors.stream().map(other -> rounded(vector.cosine(other))).toList());
        }
        return new EmbeddingMapResult(items, cosine, plane.share());
    }
    // end::run[]

    private MapItem item(Line line, Place place, SentenceVector vector) {
        return new MapItem(line.text(), rounded(place.x()), rounded(place.y()),
                line.theme().isEmpty() ? null : line.theme(), embedder.tokens(line.text()), vector);
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** The tensors of the first line stand for those of all: they are alike but for their length. */
    private static RunListener withoutTensors(RunListener listener) {
        return new RunListener() {
            @Override
            public boolean looksInside() {
                return false;
            }

            @Override
            public void stage(Stage stage) {
                listener.stage(stage);
            }

            @Override
            public void placement(Placement placement) {
                listener.placement(placement);
            }
        };
    }

    @Override
    public void close() {
        embedder.close();
    }
}
