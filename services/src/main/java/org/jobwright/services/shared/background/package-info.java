/** Work that a timer starts. */
package org.jobwright.services.shared.background;
