package org.huoye.demokit.panel;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.throwaway.ColourWatch;
import org.huoye.ui.Fonts;
import org.huoye.ui.PictureImages;
import org.huoye.ui.Scheme;
import org.huoye.ui.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Live demos in the panel as pictures to look at, in both themes. */
class LivePanelPicturesTest extends LivePanel {

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void pictures(Scheme scheme) throws Exception {
        plug();
        FxThread.run(() -> new Theme(Fonts.choose()).dress(stage.getScene(), scheme));
        watch();
        FxThread.waitFor("frames a second", () -> {
            devices.see(ColourWatch.grey(100));
            return find(Label.class, "#live-status").getText().endsWith("帧/秒");
        });
        snapshot("camera-" + scheme.id(), 1);
        snapshot("camera-" + scheme.id() + "@2", 2);
        fire("#live-device");
        FxThread.waitFor("the cameras", () -> panel.node().lookup("#live-device-back") != null);
        snapshot("cameras-" + scheme.id(), 1);
        devices.unplug(LiveKind.CAMERA);
        FxThread.waitFor("the sentence", () -> find(Node.class, "#problem").isVisible());
        FxThread.run(() -> ((org.huoye.ui.Sheet) find(Node.class, ".scrim")).close());
        snapshot("unplugged-" + scheme.id(), 1);
        trainSlowly();
        trainUntil("progress", () -> find(Label.class, "#live-status").getText().contains("%"));
        snapshot("training-" + scheme.id(), 1);
        snapshot("training-" + scheme.id() + "@2", 2);
    }

    private void snapshot(String name, double scale) throws Exception {
        Image image = FxThread.call(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(0, 0, panel.node().getWidth() * scale,
                    panel.node().getHeight() * scale));
            return panel.node().snapshot(parameters, null);
        });
        Path out = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(out.resolve("panel-" + name + ".png"), PictureImages.png(image));
    }
}
