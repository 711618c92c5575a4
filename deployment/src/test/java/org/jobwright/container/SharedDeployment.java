package org.jobwright.container;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.context.ClassContext;
import org.jboss.arquillian.test.spi.event.suite.AfterClass;
import org.jboss.arquillian.test.spi.event.suite.BeforeClass;

/**
 * Deploys the EAR once for all test classes. Arquillian would deploy it for each of them, taking several seconds every
 * time, so its own handling of the start and end of a class is replaced.
 */
public final class SharedDeployment {
    @Inject
    @ClassScoped
    private InstanceProducer<DeploymentScenario> scenarioOfClass;

    @Inject
    private Event<GenerateDeployment> generate;

    @Inject
    private Event<DeployDeployment> deploy;

    @Inject
    private Event<UnDeployDeployment> undeploy;

    @Inject
    private Instance<ClassContext> classes;

    private DeploymentScenario scenario;

    void deployOnce(@Observes AfterStart event, ContainerRegistry containers) {
        inClassScope(() -> {
            generate.fire(new GenerateDeployment(new TestClass(ShippedEar.class)));
            scenario = scenarioOfClass.get();
            for (Deployment deployment : scenario.deployments()) {
                deploy.fire(new DeployDeployment(containerOf(deployment, containers), deployment));
            }
        });
    }

    void undeployOnce(@Observes BeforeStop event, ContainerRegistry containers) {
        inClassScope(() -> {
            for (Deployment deployment : scenario.deployedDeployments()) {
                undeploy.fire(new UnDeployDeployment(containerOf(deployment, containers), deployment));
            }
        });
    }

    void insteadOfDeploying(@Observes EventContext<BeforeClass> event) {
        scenarioOfClass.set(scenario);
    }

    void insteadOfUndeploying(@Observes EventContext<AfterClass> event) {
        // Stays deployed for the next class.
    }

    private static Container<?> containerOf(Deployment deployment, ContainerRegistry containers) {
        return containers.getContainer(deployment.getDescription().getTarget());
    }

    private void inClassScope(Runnable action) {
        classes.get().activate(ShippedEar.class);
        try {
            action.run();
        } finally {
            classes.get().deactivate();
        }
    }
}
