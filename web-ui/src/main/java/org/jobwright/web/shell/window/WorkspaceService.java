package org.jobwright.web.shell.window;

import com.vaadin.cdi.CdiVaadinServletService;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps the windows of a person in a {@link WorkspaceSession}, which another node can take over. */
class WorkspaceService extends CdiVaadinServletService {

    private static final Logger LOG = Logger.getLogger(WorkspaceService.class);

    private final transient WindowsUsedHere usedHere = new WindowsUsedHere();

    WorkspaceService(WorkspaceServlet servlet, DeploymentConfiguration configuration, BeanManager beans) {
        super(servlet, configuration, beans);
        addSessionDestroyListener(closed -> usedHere.remove((WorkspaceSession) closed.getSession()));
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        return new WorkspaceSession(this);
    }

    @Override
    protected void writeToHttpSession(WrappedSession session, VaadinSession windows) {
        super.writeToHttpSession(session, windows);
        usedHere.add((WorkspaceSession) windows);
    }

    /**
     * What came from another node is read by the first request that needs it, unless this node knows the same windows as
     * they were later. If this version of Jobwright cannot read it any more, the windows are opened anew, and the person
     * is still signed in.
     */
    @Override
    protected VaadinSession readFromHttpSession(WrappedSession session) {
        if (!(session.getAttribute(getSessionAttributeName()) instanceof MarshalledWindows windows)) {
            return super.readFromHttpSession(session);
        }
        try {
            Optional<WorkspaceSession> newer = usedHere.newerThan(windows);
            VaadinSession newest = newer.isPresent() ? newer.get() : windows.read();
            writeToHttpSession(session, newest);
            return newest;
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warnf(e, "Windows of another node cannot be read and are opened anew");
            session.removeAttribute(getSessionAttributeName());
            return null;
        }
    }
}
