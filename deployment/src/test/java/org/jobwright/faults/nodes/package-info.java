/** Two nodes behind a balancer, killed and restarted while people work ({@code deployment/two-nodes}). */
package org.jobwright.faults.nodes;
