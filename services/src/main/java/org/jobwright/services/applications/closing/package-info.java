/** Ends a posting with an answer for everyone in it. */
package org.jobwright.services.applications.closing;
