/** The explained match of an application: whether its sender agreed, what was found, and what they say about it. */
package org.jobwright.domain.matching;
