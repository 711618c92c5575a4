/** Work that timers start. */
package org.jobwright.services.shared.background;
