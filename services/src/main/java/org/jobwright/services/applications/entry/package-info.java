/** Entering people from files, telling each of them, and what they do by the link in that mail (ADR 129). */
package org.jobwright.services.applications.entry;
