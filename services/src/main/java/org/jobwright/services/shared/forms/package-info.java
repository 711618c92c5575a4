/** Forms that anyone may submit: tickets, and proof of work that makes mass submissions expensive. */
package org.jobwright.services.shared.forms;
