/** Voluntary answers about gender, disability and origin, counted so that no single person can be told from them. */
package org.jobwright.domain.equality;
