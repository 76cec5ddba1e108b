package org.huoye.cli;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import org.huoye.demokit.DemoSpec;
import org.huoye.inference.ModelStore;

/**
 * Prints what a live part says about a film as one JSON object, like {@link DemoRun}'s, frame by frame as they come: a long
 * film needs no more memory than a short one. Used on one thread after the other.
 */
final class FilmJson implements FilmRun.Hearer {

    private final DemoSpec spec;
    private final PrintStream out;
    private final ModelStore models;
    private boolean begun;

    FilmJson(DemoSpec spec, ModelStore models, PrintStream out) {
        this.spec = spec;
        this.models = models;
        this.out = out;
    }

    /** Nothing is printed before the first frame: a film that cannot be opened leaves standard output empty. */
    private void begin() {
        if (!begun) {
            begun = true;
            JsonObject head = new JsonObject();
            head.addProperty("demo", spec.id());
            head.addProperty("engine", DemoRun.engine(spec, models));
            head.addProperty("model", DemoRun.model(spec));
            String text = Json.line(head);
            out.print(text.substring(0, text.length() - 1) + ",\"result\":{\"frames\":[");
        }
    }

    @Override
    public void frame(int index, Record state) {
        begin();
        JsonObject frame = new JsonObject();
        frame.addProperty("index", index);
        Json.tree(state).getAsJsonObject().asMap().forEach(frame::add);
        out.print((index == 0 ? "" : ",") + Json.line(frame));
    }

    /** Ends the object. */
    void end(FilmRun run) {
        begin();
        JsonObject tail = new JsonObject();
        tail.addProperty("device", DemoRun.device(run.placement()));
        tail.add("ms", Json.tree(new DemoRun.Millis(Json.tenth(run.loadMillis()), Json.tenth(run.millis()),
                Json.tenth(run.millis()), 1)));
        out.println("],\"fps\":" + Json.line(run.perSecond()) + "}," + Json.line(tail).substring(1));
    }
}
