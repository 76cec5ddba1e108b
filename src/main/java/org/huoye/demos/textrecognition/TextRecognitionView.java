package org.huoye.demos.textrecognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.HeatMap;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureFigure;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.ocr.OcrLine;
import org.huoye.pipelines.vision.ocr.OcrPage;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture with its lines and the text; a line that is chosen in one is brought out in the other. */
final class TextRecognitionView implements PictureResultView<TextRecognitionResult> {

    private static final Messages TEXT = Messages.beside(TextRecognitionView.class);

    private static final String NO_HEADING = "";
    private static final OcrPage NOTHING = new OcrPage(List.of(), List.of());

    private final LineLayer layer = new LineLayer(this::choose);
    private final PictureFigure figure = new PictureFigure(layer);
    private final ReadText text = new ReadText(this::selected);
    private final Label nothing = Controls.label(TEXT.get("view.nothing"), "soft");
    private final PictureColumn column = new PictureColumn(figure, nothing, text)
            .dressed("text-recognition", TextRecognitionView.class);
    private OcrPage page = NOTHING;
    /** The line that was chosen last, for looking inside. */
    private IntegerProperty line = new SimpleIntegerProperty();

    TextRecognitionView() {
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        figure.setAccessibleText(TEXT.get("view.picture", input.name()));
        show(input, NOTHING, NO_HEADING);
        nothing.setVisible(false);
    }

    @Override
    public void showPartial(Picture input, Record partial) {
        if (partial instanceof OcrPage soFar) {
            show(input, soFar, TEXT.get("view.reading", soFar.lines().size(),
                    soFar.lines().size() + soFar.pending().size()));
            nothing.setVisible(false);
        }
    }

    @Override
    public void showResult(Picture input, RunReport<TextRecognitionResult> report) {
        OcrPage read = report.result().page();
        boolean empty = read.lines().isEmpty();
        figure.setAccessibleText(empty
                ? TEXT.get("view.picture", input.name()) + TEXT.get("view.nothing")
                : TEXT.get("view.picture.found", input.name(), read.lines().size()));
        show(input, read, empty ? NO_HEADING : TEXT.get("view.lines", read.lines().size()));
        nothing.setVisible(empty);
    }

    private void show(Picture input, OcrPage shown, String heading) {
        if (!page.lines().equals(shown.lines())) {
            line = new SimpleIntegerProperty();
        }
        page = shown;
        figure.show(input);
        layer.show(input, shown);
        text.show(heading, shown.lines().stream().map(OcrLine::text).toList());
    }

    /** A line was chosen in the picture. */
    private void choose(int chosen) {
        text.select(chosen);
    }

    /** The caret is elsewhere in the text, or something else is selected. */
    private void selected(int chosen, List<ReadText.Part> parts) {
        layer.choose(chosen);
        layer.mark(parts.stream().map(part -> CharacterPlaces.part(page.lines().get(part.line()), part.start(),
                part.end())).toList());
        line.set(chosen);
    }

    @Override
    public List<Node> lookInside(Picture input, RunReport<TextRecognitionResult> report) {
        OcrPage read = report.result().page();
        if (!page.lines().equals(read.lines())) { // asked before it is shown
            page = read;
            line = new SimpleIntegerProperty();
        }
        List<Node> nodes = new ArrayList<>();
        report.maps().forEach(map -> nodes.add(HeatMap.over(input, figure, map, 1, TEXT.get("map." + map.id()),
                TEXT.get("map." + map.id() + ".about"))));
        if (read.lines().stream().anyMatch(one -> one.reading().isPresent())) {
            nodes.add(new CtcView(read.lines(), line));
        }
        return nodes;
    }

    @Override
    public String asText(RunReport<TextRecognitionResult> report) {
        if (report.result().lines().isEmpty()) {
            return TEXT.get("view.nothing") + '\n';
        }
        StringBuilder lines = new StringBuilder();
        for (TextLine one : report.result().lines()) {
            String corners = one.box().stream().map(
                    corner -> String.format(Locale.ROOT, "%.1f\t%.1f", corner.getFirst(), corner.getLast()))
                    .collect(Collectors.joining("\t"));
            lines.append(String.format(Locale.ROOT, "%s\t%.4f\t%s%n", one.text(), one.score(), corners));
        }
        return lines.toString();
    }
}
