package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * A button with a menu, opened by {@code assets/workspace.js}. Vaadin's menu bar gives its buttons and its list roles
 * that do not go together, and puts the list outside the page's landmarks.
 */
public class MenuButton extends Div {

    private static final String CHEVRON = "<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">"
            + "<path fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" d=\"M4 6l4 4 4-4\"/></svg>";

    private final Div menu = new Div();

    public MenuButton(String label) {
        addClassName("jw-menubutton");
        Button button = new Button(label);
        button.setSuffixComponent(new Svg(CHEVRON));
        button.getElement().setAttribute("aria-haspopup", "menu").setAttribute("aria-expanded", "false");
        menu.addClassName("jw-menu");
        menu.getElement()
                .setAttribute("popover", "auto")
                .setAttribute("role", "menu")
                .setAttribute("aria-label", label);
        add(button, menu);
    }

    /** At the end of the menu. */
    public final void addItem(String label, SerializableRunnable action) {
        add(label, "menuitem", action);
    }

    /** At the end of the menu, something that is on or off. */
    public final void addChoice(String label, boolean on, SerializableRunnable action) {
        add(label, "menuitemcheckbox", action).getElement().setAttribute("aria-checked", String.valueOf(on));
    }

    private NativeButton add(String label, String role, SerializableRunnable action) {
        NativeButton item = new NativeButton(label, click -> action.run());
        item.getElement().setAttribute("role", role).setAttribute("tabindex", "-1");
        menu.add(item);
        return item;
    }
}
