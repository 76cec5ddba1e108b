package org.huoye.reader;

import java.util.function.Consumer;
import org.huoye.reader.page.MenuRequest;
import org.huoye.reader.page.PageListener;
import org.huoye.reader.page.PagePosition;
import org.huoye.ui.Copying;

/** Hands on to the model what the reader does in the page. */
final class PageEvents implements PageListener {

    private final ReaderModel model;
    private final Consumer<MenuRequest> menu;

    /** @param menu shows the menu */
    PageEvents(ReaderModel model, Consumer<MenuRequest> menu) {
        this.model = model;
        this.menu = menu;
    }

    @Override
    public void link(String href) {
        model.links().follow(href);
    }

    @Override
    public void deadLink(String why) {
        model.links().deadLink(why);
    }

    @Override
    public void picture(String id) {
        model.links().showPicture(id);
    }

    @Override
    public void demo(String elementId) {
        model.links().startDemo(elementId);
    }

    @Override
    public void turn(Turn turn) {
        switch (turn) {
            case PREVIOUS -> model.goPrevious();
            case NEXT -> model.goNext();
        }
    }

    @Override
    public void moved(PagePosition position) {
        model.moved(position);
    }

    @Override
    public void missing(String anchor) {
        model.links().missing(anchor);
    }

    @Override
    public void menu(MenuRequest request) {
        menu.accept(request);
    }

    @Override
    public void copy(String text) {
        Copying.text(text);
    }

    @Override
    public void copyLink(String anchor) {
        Copying.text(model.links().linkTo(anchor));
    }
}
