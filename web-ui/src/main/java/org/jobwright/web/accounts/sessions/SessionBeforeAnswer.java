package org.jobwright.web.accounts.sessions;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.ServletContext;
import org.jboss.logging.Logger;

/**
 * Where there are several nodes, another one has the session before the browser has its answer. The server by itself
 * answers first: a node that is killed between the two would take along what a person typed last, and their browser
 * believes that it arrived.
 */
public class SessionBeforeAnswer implements ServletExtension {

    private static final Logger LOG = Logger.getLogger(SessionBeforeAnswer.class);
    private static final boolean SEVERAL_NODES = System.getProperty("jobwright.node") != null;

    @Override
    public void handleDeployment(DeploymentInfo application, ServletContext context) {
        if (SEVERAL_NODES) {
            application.addInnerHandlerChainWrapper(next -> exchange -> {
                exchange.addResponseCommitListener(SessionBeforeAnswer::write);
                next.handleRequest(exchange);
            });
        }
    }

    /** The request is done with its session; what it still does there is written on its own. */
    private static void write(HttpServerExchange exchange) {
        try {
            exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY)
                    .getCurrentServletContext()
                    .updateSessionAccessTime(exchange);
        } catch (RuntimeException e) {
            LOG.warn("A session could not be written before the answer", e);
        }
    }
}
