package org.huoye.demokit.panel.why;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.ProbeCore;
import org.huoye.demokit.ProbePart;
import org.huoye.demokit.ProbeView;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Occluded;
import org.huoye.pipelines.vision.Occlusion;
import org.huoye.pipelines.vision.OcclusionProbe;

/**
 * Asks a demo that names pictures by covering parts of them. Beside it stands the class activation map, if the demo's run
 * tells the map {@link org.huoye.pipelines.vision.EfficientNet#EVIDENCE}.
 *
 * @param <R> result of the demo
 */
public final class OcclusionPart<R extends Record> implements ProbePart<Picture, R, Occlusion, Occluded> {

    private final Function<DemoContext, OcclusionProbe> opener;
    private final BiFunction<Picture, R, Box> part;

    /**
     * @param opener opens the classifier and says which names count
     * @param part which part of the picture was named, in pixels of the original
     */
    public OcclusionPart(Function<DemoContext, OcclusionProbe> opener, BiFunction<Picture, R, Box> part) {
        this.opener = opener;
        this.part = part;
    }

    @Override
    public ProbeCore<Picture, Occlusion, Occluded> open(DemoContext context) {
        OcclusionProbe probe = opener.apply(context);
        return ProbeCore.of(probe::answer, probe::close);
    }

    @Override
    public List<Occlusion> survey(Picture input, R result) {
        return Occlusion.survey(part.apply(input, result));
    }

    @Override
    public ProbeView<Picture, R, Occlusion, Occluded> view(Consumer<Occlusion> ask) {
        return new OcclusionView<>(part, ask);
    }
}
