/** Which message follows from which event, and who gets it. */
package org.jobwright.services.notifications.messages;
