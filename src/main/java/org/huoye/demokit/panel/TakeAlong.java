package org.huoye.demokit.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.huoye.demokit.Demo;
import org.huoye.platform.Failures;
import org.huoye.platform.Messages;
import org.huoye.ui.PictureImages;
import org.jspecify.annotations.Nullable;

/** Copies and saves the result that is on show. */
final class TakeAlong {

    private static final Messages TEXT = Messages.beside(TakeAlong.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Demo<?, ?> demo;
    private final DemoPanelModel<?, ?> model;
    private final ObservableValue<@Nullable Finding<?, ?>> shown;
    private final PanelServices services;

    TakeAlong(Demo<?, ?> demo, DemoPanelModel<?, ?> model, ObservableValue<@Nullable Finding<?, ?>> shown,
            PanelServices services) {
        this.demo = demo;
        this.model = model;
        this.shown = shown;
        this.services = services;
    }

    /** @param tell hears one word about how it went, in all three */
    void copyText(Consumer<String> tell) {
        Finding<?, ?> finding = shown.getValue();
        if (finding != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(finding.text());
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(TEXT.get("result.copied"));
        }
    }

    void copyPicture(Node from, Consumer<String> tell) {
        picture(from, picture -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
            tell.accept(TEXT.get("result.copied"));
        });
    }

    void savePicture(Node from, Consumer<String> tell) {
        Finding<?, ?> finding = shown.getValue();
        if (finding == null) {
            return;
        }
        String name = demo.spec().id() + "-"
                + STAMP.format(finding.report().when().atZone(ZoneId.systemDefault())) + ".png";
        services.dialogs().savePicture(from.getScene().getWindow(), name).map(TakeAlong::asPng)
                .ifPresent(file -> picture(from, picture -> write(picture, file, tell)));
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

    /** Draws the result; its input is scaled on a lane first, as a photo would hold up the window. */
    private void picture(Node from, Consumer<WritableImage> then) {
        Finding<?, ?> finding = shown.getValue();
        Scene scene = from.getScene();
        if (finding != null && scene != null) {
            Finding.Copy<?, ?> copy = finding.copy();
            services.fetch(() -> {
                copy.prepare();
                return copy;
            }, ready -> then.accept(ReportPicture.draw(demo, model.messages(), ready, scene)));
        }
    }
}
