package org.huoye.demos.objectrecognition;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.BoxMark;
import org.huoye.demokit.panel.DataColours;
import org.huoye.demokit.panel.FoundBoxes;
import org.huoye.demokit.panel.FoundBoxes.Found;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.media.Picture;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The newest frame with a box for each object that is followed. */
final class LiveObjectsView implements PictureResultView<LiveObjects> {

    private static final Messages TEXT = Messages.beside(LiveObjectsView.class);

    private final FoundBoxes found = new FoundBoxes();
    private final Label status = Controls.label("", "soft");
    private final PictureColumn column = new PictureColumn(found.figure(), status, found.rows());

    LiveObjectsView() {
        status.setId("live-found");
        status.setWrapText(true);
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        found.show(input);
        status.setText("");
    }

    @Override
    public void showResult(Picture input, RunReport<LiveObjects> report) {
        List<TrackedObject> objects = report.result().objects();
        found.show(input, objects.stream().map(LiveObjectsView::found).toList());
        found.figure().setAccessibleText(TEXT.get("live.picture", objects.size()));
        status.setText(TEXT.get(objects.isEmpty() ? "live.nothing" : "live.found", objects.size()));
    }

    private static Found found(TrackedObject object) {
        String colour = DataColours.at(object.id() - 1);
        String name = TEXT.get("live.name", object.label(), object.id());
        return new Found(BoxMark.of(object.box(), name, colour), name, object.labelEn(), object.score());
    }

    @Override
    public String asText(RunReport<LiveObjects> report) {
        StringBuilder text = new StringBuilder();
        for (TrackedObject object : report.result().objects()) {
            List<Double> box = object.box();
            text.append(String.format(Locale.ROOT, "%d\t%s\t%s\t%.4f\t%.1f\t%.1f\t%.1f\t%.1f%n", object.id(),
                    object.label(), object.labelEn(), object.score(), box.get(0), box.get(1), box.get(2),
                    box.get(3)));
        }
        return text.toString();
    }
}
