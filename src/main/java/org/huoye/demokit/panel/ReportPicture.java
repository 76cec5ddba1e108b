package org.huoye.demokit.panel;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.Option;
import org.huoye.demokit.RunReport;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The whole result as one picture for a lab report: findings, settings, device, milliseconds, date. */
final class ReportPicture {

    /** Width of the picture in pixels is this times {@link #SCALE}. */
    static final double WIDTH = 560;
    static final double SCALE = 2;

    private static final Messages TEXT = Messages.beside(ReportPicture.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private ReportPicture() {
    }

    /**
     * Draws the picture with a view of its own, so that nothing is scrolled away or highlighted. JavaFX thread.
     *
     * @param copy a view whose input was prepared off this thread
     * @param like a scene whose looks to take
     */
    static <I, R extends Record> WritableImage draw(Demo<?, ?> demo, DemoMessages messages, Finding.Copy<I, R> copy,
            Scene like) {
        Outcome<I, R> outcome = copy.outcome();
        Label sentence = Controls.label(messages.sentence(), "small", "soft");
        sentence.setWrapText(true);
        VBox page = new VBox(Controls.label(messages.title(), "title"), sentence, copy.filled(),
                small(settings(demo, messages, outcome)), small(facts(demo, outcome.report())));
        page.getStyleClass().addAll("paper", "report");
        page.setPrefWidth(WIDTH);
        page.setMinHeight(Region.USE_PREF_SIZE);
        return snapshot(page, like, SCALE);
    }

    /** A node that is in no window, as a picture. */
    static WritableImage snapshot(Region node, Scene like, double scale) {
        VBox holder = new VBox(node);
        Scene scene = new Scene(holder, WIDTH, -1);
        scene.setUserAgentStylesheet(like.getUserAgentStylesheet());
        scene.getStylesheets().setAll(like.getStylesheets());
        holder.getStylesheets().setAll(DemoPanel.STYLES);
        holder.applyCss();
        holder.resize(WIDTH, holder.prefHeight(WIDTH));
        holder.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        return node.snapshot(parameters, null);
    }

    private static Node small(String text) {
        Label label = Controls.label(text, "small", "soft");
        label.setWrapText(true);
        return label;
    }

    /** What it ran on and with which settings. */
    private static String settings(Demo<?, ?> demo, DemoMessages messages, Outcome<?, ?> outcome) {
        Stream<String> input = Stream.of(outcome.name()).filter(name -> !name.isEmpty())
                .map(name -> TEXT.get("report.input", name));
        Stream<String> options = demo.spec().options().stream().map(option -> TEXT.get("report.setting",
                messages.option(option), value(messages, option, outcome.report())));
        return Stream.concat(input, options).collect(Collectors.joining(TEXT.get("report.and")));
    }

    private static String value(DemoMessages messages, Option option, RunReport<?> report) {
        Object value = report.options().get(option.id());
        return switch (option) {
            case Option.Choice choice -> messages.value(choice, String.valueOf(value));
            case Option.Toggle toggle -> TEXT.get(Boolean.TRUE.equals(value) ? "report.on" : "report.off");
            case Option.Range range -> String.valueOf(value);
        };
    }

    private static String facts(Demo<?, ?> demo, RunReport<?> report) {
        return TEXT.get("report.facts", DeviceChip.text(report), String.join(" + ", demo.spec().models()),
                DATE.format(report.when().atZone(ZoneId.systemDefault())));
    }
}
