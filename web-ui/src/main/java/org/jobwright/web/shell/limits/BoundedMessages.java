package org.jobwright.web.shell.limits;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;

/**
 * Handles the messages of windows instead of Vaadin's own handler and shortens their values before any component sees
 * them: the one place that covers every field of every view.
 */
class BoundedMessages extends UidlRequestHandler {

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new Rpc();
    }

    private static final class Rpc extends ServerRpcHandler {

        @Override
        protected void handleRpc(UI ui, String message, VaadinRequest request, RpcRequest calls)
                throws MessageIdSyncException {
            if (calls.getRpcInvocationsData() != null) {
                HeldText.of(ui).bound(ui, calls.getRpcInvocationsData());
            }
            super.handleRpc(ui, message, request, calls);
        }
    }
}
