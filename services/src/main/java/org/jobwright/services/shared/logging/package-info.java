/** What each line of the log carries. */
package org.jobwright.services.shared.logging;
