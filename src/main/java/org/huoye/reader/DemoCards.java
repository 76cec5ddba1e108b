package org.huoye.reader;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoCatalog;
import org.huoye.demokit.DemoMessages;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.ModelFacts;
import org.huoye.inference.ModelCard;
import org.huoye.inference.ModelException;
import org.huoye.inference.ModelStore;
import org.huoye.markdown.RenderedChapter;
import org.huoye.markdown.RenderedChapter.DemoCard;
import org.huoye.platform.Messages;
import org.huoye.reader.page.CardFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what the demo cards of a chapter say. Reads model cards: call off the JavaFX thread. Thread-safe. */
public final class DemoCards {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCards.class);
    private static final Messages TEXT = Messages.beside(DemoCards.class);

    private final DemoCatalog catalog;
    private final ModelStore models;

    /**
     * @param catalog the demos
     * @param models where the cards of their models are read
     */
    public DemoCards(DemoCatalog catalog, ModelStore models) {
        this.catalog = catalog;
        this.models = models;
    }

    /** Whether the catalogue has a demo. */
    boolean knows(String demo) {
        return catalog.find(demo).isPresent();
    }

    /** Titles of the demos that take a picture, by id, in the catalogue's order. */
    Map<String, String> takingPictures() {
        Map<String, String> titles = new LinkedHashMap<>();
        catalog.takingPictures().forEach(demo -> titles.put(demo.spec().id(), DemoMessages.of(demo).title()));
        return titles;
    }

    /** The texts by element id. */
    Map<String, CardFacts> of(RenderedChapter chapter) {
        Map<String, CardFacts> cards = new HashMap<>();
        for (DemoCard card : chapter.demos()) {
            cards.put(card.elementId(), catalog.find(card.demo()).map(this::known).orElseGet(() -> unknown(card)));
        }
        return cards;
    }

    private CardFacts known(Demo<?, ?> demo) {
        String title = DemoMessages.of(demo).title();
        return new CardFacts(true, TEXT.get("card.run", title), TEXT.get("card.run", title), facts(demo.spec()));
    }

    private static CardFacts unknown(DemoCard card) {
        return new CardFacts(false, card.demo(), TEXT.get("card.unknown"), TEXT.get("card.unknown.what", card.demo()));
    }

    private String facts(DemoSpec spec) {
        String time = TEXT.get("card.time", spec.typicalMillis());
        if (spec.models().isEmpty()) {
            return TEXT.get("card.facts.plain", time);
        }
        try {
            ModelCard card = models.card(spec.models().getFirst());
            return TEXT.get("card.facts", ModelFacts.shortTitle(card), ModelFacts.size(card.bytes()), time);
        } catch (ModelException e) {
            LOG.warn("no card of model {}", spec.models().getFirst(), e);
            return TEXT.get("card.facts.plain", time);
        }
    }
}
