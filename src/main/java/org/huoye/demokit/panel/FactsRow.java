package org.huoye.demokit.panel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.huoye.demokit.ModelFacts;
import org.huoye.inference.ModelCard;
import org.huoye.platform.Messages;
import org.huoye.ui.Sheet;
import org.jspecify.annotations.Nullable;

/** What runs, in one line that opens the model cards, and the device chip. */
final class FactsRow extends HBox {

    private static final Messages TEXT = Messages.beside(FactsRow.class);

    private final Hyperlink facts = new Hyperlink();
    private List<ModelCard> cards = List.of();

    FactsRow(DemoPanelModel<?, ?> model, ObservableValue<@Nullable Finding<?, ?>> shown, PanelServices services,
            Sheet sheet) {
        getStyleClass().add("facts-row");
        setAlignment(Pos.CENTER_LEFT);
        facts.setId("model-facts");
        facts.getStyleClass().addAll("small");
        facts.setMinWidth(0);
        facts.setVisible(false);
        facts.setOnAction(event -> {
            facts.setVisited(false);
            PanelSheet.show(sheet, TEXT.get("model.sheet"), new ModelSheet(cards));
        });
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().setAll(facts, gap, new DeviceChip(model, shown, sheet));
        if (!model.spec().models().isEmpty()) {
            services.fetch(() -> model.spec().models().stream().map(services.models()::card).toList(), this::show);
        }
    }

    private void show(List<ModelCard> read) {
        cards = read;
        ModelCard first = read.getFirst();
        String name = ModelFacts.shortTitle(first);
        facts.setText(TEXT.get("model.line",
                read.size() == 1 ? name : TEXT.get("model.more", name, read.size()),
                ModelFacts.size(read.stream().mapToLong(ModelCard::bytes).sum()),
                all(read, card -> card.licence().packageLicence()),
                all(read, FactsRow::source)));
        facts.setTooltip(new Tooltip(TEXT.get("model.open", facts.getText())));
        facts.setAccessibleText(TEXT.get("model.open", facts.getText()));
        facts.setVisible(true);
    }

    /** The package without its publisher, which the card names. */
    private static String source(ModelCard card) {
        return card.source().packageName().replaceFirst("^@[^/]+/", "");
    }

    private static String all(List<ModelCard> cards, Function<ModelCard, String> fact) {
        return cards.stream().map(fact).distinct().collect(Collectors.joining(" / "));
    }
}
