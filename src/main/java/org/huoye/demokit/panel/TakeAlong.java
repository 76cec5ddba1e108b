package org.huoye.demokit.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.huoye.demokit.Demo;
import org.huoye.demokit.ResultView;
import org.huoye.platform.Failures;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;

/** Copies and saves the result that is on show. */
final class TakeAlong<I, R extends Record> {

    private static final Messages TEXT = Messages.beside(TakeAlong.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Demo<I, R> demo;
    private final DemoPanelModel<I, R> model;
    private final ResultView<I, R> view;
    private final PanelServices services;

    TakeAlong(Demo<I, R> demo, DemoPanelModel<I, R> model, ResultView<I, R> view, PanelServices services) {
        this.demo = demo;
        this.model = model;
        this.view = view;
        this.services = services;
    }

    /** @param tell hears one word about how it went, in all three */
    void copyText(Consumer<String> tell) {
        var outcome = model.outcomeProperty().get();
        if (outcome != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(view.asText(outcome.report()));
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(TEXT.get("result.copied"));
        }
    }

    void copyPicture(Node from, Consumer<String> tell) {
        WritableImage picture = picture(from);
        if (picture != null) {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(TEXT.get("result.copied"));
        }
    }

    void savePicture(Node from, Consumer<String> tell) {
        WritableImage picture = picture(from);
        var outcome = model.outcomeProperty().get();
        if (picture == null || outcome == null) {
            return;
        }
        String name = demo.spec().id() + "-"
                + STAMP.format(outcome.report().when().atZone(ZoneId.systemDefault())) + ".png";
        services.dialogs().savePicture(from.getScene().getWindow(), name).map(TakeAlong::asPng)
                .ifPresent(file -> write(picture, file, tell));
    }

    private static Path asPng(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? file : file.resolveSibling(name + ".png");
    }

    private void write(WritableImage picture, Path file, Consumer<String> tell) {
        services.files().submit(() -> write(picture, file)).whenCompleteAsync((done, failure) -> {
            if (failure == null) {
                tell.accept(TEXT.get("result.saved"));
            } else {
                model.tell(Failures.of(failure));
            }
        }, services.ui());
    }

    private static Path write(WritableImage picture, Path file) throws IOException {
        return Files.write(file, PictureImages.png(picture));
    }

    private @Nullable WritableImage picture(Node from) {
        var outcome = model.outcomeProperty().get();
        return outcome == null
                ? null
                : ReportPicture.draw(demo, model.messages(), outcome, from.getScene());
    }
}
