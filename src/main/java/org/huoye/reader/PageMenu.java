package org.huoye.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.huoye.jobs.Lane;
import org.huoye.platform.Failures;
import org.huoye.platform.Messages;
import org.huoye.reader.page.MenuRequest;
import org.huoye.reader.page.PageContent;
import org.huoye.ui.Copying;
import org.huoye.ui.Scheme;

/** The menu of a picture, a link, selected text or a section of the page. Only what can be done is in it. */
final class PageMenu {

    private static final Messages TEXT = Messages.beside(PageMenu.class);

    private final ReaderModel model;
    private final ReadingLook look;
    private final Lane pictures;
    private final Runnable find;
    private final ContextMenu menu = new ContextMenu();

    /** @param find opens the bar that looks for words */
    PageMenu(ReaderModel model, ReadingLook look, Lane pictures, Runnable find) {
        this.model = model;
        this.look = look;
        this.pictures = pictures;
        this.find = find;
        menu.setId("page-menu");
    }

    /** Shows the menu over a view. */
    void show(Node over, MenuRequest request) {
        menu.hide();
        List<MenuItem> items = new ArrayList<>();
        PageContent page = model.pageProperty().get();
        var named = page == null ? null : page.chapter().pictures().get(request.picture());
        if (named != null) {
            items.addAll(ofPicture(request.picture(), named.file()));
        }
        if (!request.link().isEmpty()) {
            items.add(item("menu.copy.link", () -> Copying.text(model.links().addressOf(request.link()))));
        }
        if (!request.selected().isBlank()) {
            items.add(item("menu.copy", () -> Copying.text(request.selected())));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("menu.find", find));
        items.add(item("menu.copy.section", () -> Copying.text(model.links().linkTo(request.section()))));
        menu.getItems().setAll(items);
        menu.show(over, request.x(), request.y());
    }

    private List<MenuItem> ofPicture(String id, Path file) {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("menu.enlarge", () -> model.links().showPicture(id)));
        items.add(item("menu.copy.picture", () -> copy(file)));
        Menu run = new Menu(TEXT.get("menu.run"));
        model.links().demosForPictures().forEach((demo, title) -> {
            MenuItem item = new MenuItem(title);
            item.setOnAction(event -> model.links().runOn(file, demo));
            run.getItems().add(item);
        });
        if (!run.getItems().isEmpty()) {
            items.add(run);
        }
        return items;
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(TEXT.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copy(Path file) {
        Executor fx = Platform::runLater;
        Scheme scheme = look.scheme();
        var unused = pictures.submit(() -> PictureViewer.forOthers(file, scheme))
                .whenCompleteAsync((picture, problem) -> {
                    if (picture != null) {
                        Copying.image(picture);
                    } else {
                        model.tell(new Notice.Failed(Failures.of(problem)));
                    }
                }, fx);
    }
}
