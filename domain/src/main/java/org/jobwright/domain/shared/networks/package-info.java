/** Networks of the internet protocol, and what an operator says about them. */
package org.jobwright.domain.shared.networks;
