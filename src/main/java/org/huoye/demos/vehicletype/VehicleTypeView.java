package org.huoye.demos.vehicletype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.huoye.demokit.RunReport;
import org.huoye.demokit.panel.BoxLayer;
import org.huoye.demokit.panel.BoxMark;
import org.huoye.demokit.panel.DataColours;
import org.huoye.demokit.panel.FoundBoxes;
import org.huoye.demokit.panel.FoundBoxes.Found;
import org.huoye.demokit.panel.PictureColumn;
import org.huoye.demokit.panel.PictureResultView;
import org.huoye.demokit.panel.ScoreBar;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.NamedClass;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/** The picture with a box a vehicle, a row for each, and the types of the one that is pointed at. */
final class VehicleTypeView implements PictureResultView<VehicleTypeResult> {

    private static final Messages TEXT = Messages.beside(VehicleTypeView.class);

    private final FoundBoxes found = new FoundBoxes();
    private final Label title = Controls.label("", "heading");
    private final Label sentence = Controls.label("", "soft");
    private final Label typesTitle = Controls.label("", "heading");
    private final VBox types = new VBox();
    private final PictureColumn column = new PictureColumn(found.figure(), title, sentence, found.rows(), typesTitle,
            types);
    private List<Vehicle> vehicles = List.of();

    VehicleTypeView() {
        sentence.setWrapText(true);
        types.getStyleClass().add("rows");
        found.setOnLit(index -> {
            if (index != BoxLayer.NONE && index < vehicles.size()) {
                showTypes(index);
            }
        });
    }

    @Override
    public PictureColumn column() {
        return column;
    }

    @Override
    public void showInput(Picture input) {
        vehicles = List.of();
        found.show(input);
        found.figure().setAccessibleText(TEXT.get("view.picture", input.name()));
        title.setText("");
        say("");
        typesTitle.setText("");
        types.getChildren().clear();
    }

    @Override
    public void showResult(Picture input, RunReport<VehicleTypeResult> report) {
        VehicleTypeResult result = report.result();
        List<Found> marks = new ArrayList<>();
        for (int i = 0; i < result.vehicles().size(); i++) {
            Vehicle vehicle = result.vehicles().get(i);
            NamedClass type = vehicle.classes().getFirst();
            String name = vehicle.certain() ? type.label() : TEXT.get("view.uncertain");
            String colour = DataColours.at(i);
            marks.add(new Found(BoxMark.of(vehicle.box(), name, colour), name,
                    vehicle.certain() ? type.labelEn() : vehicle.labelEn(), type.score()));
        }
        vehicles = result.vehicles();
        boolean several = vehicles.size() > 1; // the row of a single one would say again what its types say
        found.rows().setVisible(several);
        found.rows().setManaged(several);
        found.show(input, marks);
        found.figure().setAccessibleText(TEXT.get("view.picture.found", input.name(), asText(report)));
        title.setText(answer(result));
        say(reason(report));
        if (vehicles.isEmpty()) {
            typesTitle.setText(TEXT.get("view.types.whole"));
            bars(result.classes(), DataColours.at(0));
        } else {
            showTypes(0);
        }
    }

    private void showTypes(int index) {
        Vehicle vehicle = vehicles.get(index);
        typesTitle.setText(vehicles.size() == 1
                ? TEXT.get("view.types.one")
                : TEXT.get("view.types", index + 1, vehicle.label()));
        bars(vehicle.classes(), DataColours.at(index));
    }

    private void bars(List<NamedClass> classes, String colour) {
        types.getChildren().setAll(classes.stream().map(named -> {
            ScoreBar bar = new ScoreBar(named.label(), named.labelEn(), named.score());
            bar.setColour(colour);
            return bar;
        }).toList());
    }

    private void say(String words) {
        sentence.setText(words);
        sentence.setManaged(!words.isEmpty());
        sentence.setVisible(!words.isEmpty());
    }

    private static String answer(VehicleTypeResult result) {
        if (result.vehicles().size() > 1) {
            return TEXT.get("view.several", result.vehicles().size());
        }
        return result.certain() ? result.classes().getFirst().label() : TEXT.get("view.uncertain");
    }

    private static String reason(RunReport<VehicleTypeResult> report) {
        VehicleTypeResult result = report.result();
        double threshold = (Double) Objects.requireNonNull(report.options().get(VehicleType.THRESHOLD.id()));
        NamedClass best = result.classes().getFirst();
        if (!result.found()) {
            return TEXT.get(result.certain() ? "view.whole" : "view.whole.uncertain", best.label(),
                    ScoreBar.text(best.score()), ScoreBar.text(threshold));
        }
        long uncertain = result.vehicles().stream().filter(vehicle -> !vehicle.certain()).count();
        if (uncertain > 0) {
            return TEXT.get("view.below", ScoreBar.text(threshold));
        }
        return "";
    }

    @Override
    public String asText(RunReport<VehicleTypeResult> report) {
        VehicleTypeResult result = report.result();
        List<String> lines = new ArrayList<>();
        lines.add(answer(result));
        if (!reason(report).isEmpty()) {
            lines.add(reason(report));
        }
        for (Vehicle vehicle : result.vehicles()) {
            List<Double> box = vehicle.box();
            lines.add(String.format(Locale.ROOT, "%s\t%s\t%.4f\t%.1f\t%.1f\t%.1f\t%.1f", vehicle.label(),
                    vehicle.labelEn(), vehicle.score(), box.get(0), box.get(1), box.get(2), box.get(3)));
            vehicle.classes().forEach(named -> lines.add(line(named)));
        }
        if (!result.found()) {
            result.classes().forEach(named -> lines.add(line(named)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(NamedClass named) {
        return String.format(Locale.ROOT, "%s\t%s\t%.4f", named.label(), named.labelEn(), named.score());
    }
}
