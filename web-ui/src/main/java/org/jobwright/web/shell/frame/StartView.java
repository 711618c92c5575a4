package org.jobwright.web.shell.frame;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** Redirects to the first area of the signed-in person. */
@Route("")
@PermitAll
public class StartView extends Main implements BeforeEnterObserver {

    private final Areas areas;

    @Inject
    public StartView(Areas areas) {
        this.areas = areas;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(areas.mine().getFirst().start());
    }
}
