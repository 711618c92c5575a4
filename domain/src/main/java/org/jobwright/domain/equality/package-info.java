/** Voluntary answers about gender, disability and origin, counted so that nobody can be identified. */
package org.jobwright.domain.equality;
