package org.huoye;
public final class Main {
    public static void main(String[] a) {
        System.out.println("hi " + String.join(",", a) + System.getProperty("java.version") + " "
                + javafx.scene.control.Label.class.getModule());
    }
}
