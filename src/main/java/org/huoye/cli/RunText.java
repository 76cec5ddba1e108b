package org.huoye.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.Noted;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Occluded;
import org.huoye.pipelines.vision.Occlusion;

/** A run for people to read: what ran on what, how long, and the result, one finding a line. */
final class RunText {

    private static final String INDENT = "  ";

    private final DemoMessages texts;
    private final StringJoiner lines = new StringJoiner(System.lineSeparator());

    private RunText(DemoMessages texts) {
        this.texts = texts;
    }

    static String of(Demo<?, ?> demo, String input, DemoRun<?> run) {
        var text = new RunText(DemoMessages.of(demo));
        text.lines.add(CliMessages.get("run.head", text.texts.title(), input));
        text.lines.add(CliMessages.get("run.where", run.engine(), run.device(), run.model()));
        text.lines.add(CliMessages.get("run.times", millis(run.ms().load()), millis(run.ms().first()),
                millis(run.ms().median()), run.ms().runs()));
        JsonObject result = Json.tree(run.result()).getAsJsonObject();
        result.asMap().forEach(text::field);
        if (run.result() instanceof Noted noted) {
            noted.notes().forEach(text.lines::add);
        }
        if (run.why() != null) {
            text.why(run.why());
        }
        return text.lines.toString();
    }

    private void field(String name, JsonElement value) {
        if (value instanceof JsonArray findings && findings.asList().stream().allMatch(JsonElement::isJsonObject)) {
            lines.add(CliMessages.get("run.findings", label(name), findings.size()));
            findings.forEach(finding -> lines.add(INDENT + oneLine(finding)));
        } else {
            lines.add(CliMessages.get("run.value", label(name), oneLine(value)));
        }
    }

    /** One place that was covered a line; questions of another kind as they are. */
    private void why(List<Answers.Answer> answers) {
        List<String> places = new ArrayList<>();
        for (Answers.Answer answer : answers) {
            if (answer.question() instanceof Occlusion asked && answer.answer() instanceof Occluded told) {
                places(asked, told, places);
            } else {
                places.add(INDENT + oneLine(Json.tree(answer)));
            }
        }
        boolean covered = !answers.isEmpty() && answers.getFirst().question() instanceof Occlusion;
        lines.add(CliMessages.get(covered ? "run.why" : "run.why.asked", places.size()));
        places.forEach(lines::add);
    }

    private static void places(Occlusion asked, Occluded told, List<String> places) {
        for (int i = 0; i < asked.patches().size(); i++) {
            Box patch = asked.patches().get(i);
            Occluded.Covered covered = told.after().get(i);
            places.add(INDENT + CliMessages.get("run.why.place", Math.round(patch.x()), Math.round(patch.y()),
                    Math.round(patch.width()), Math.round(patch.height()), told.before().getFirst().label(),
                    number(covered.scores().getFirst()), covered.likeliest().label(),
                    number(covered.likeliest().score())));
        }
    }

    /** The demo's own word for a field of its result. */
    private String label(String field) {
        try {
            return texts.get("result." + field);
        } catch (MissingResourceException e) {
            return field;
        }
    }

    private static String oneLine(JsonElement value) {
        return switch (value) {
            case JsonObject object -> object.asMap().values().stream().map(RunText::oneLine)
                    .collect(Collectors.joining(INDENT));
            case JsonArray array -> array.asList().stream().map(RunText::oneLine)
                    .collect(Collectors.joining(", ", "[", "]"));
            case JsonPrimitive primitive when primitive.isNumber() -> number(primitive.getAsDouble());
            case JsonPrimitive primitive when primitive.isBoolean() -> CliMessages
                    .get(primitive.getAsBoolean() ? "run.yes" : "run.no");
            default -> value.getAsString();
        };
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
