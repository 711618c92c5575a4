/** Which addresses of the network we connect to when somebody else named them. */
package org.jobwright.services.shared.outgoing;
