import { isDay } from '#kernel';
import type { parseExpression } from 'feelin';
import { ConditionFault } from './condition-fault.js';
import type { ConditionFacts } from './condition-facts.js';
import {
  opposite,
  type Arithmetic,
  type Comparison,
  type ConditionTree,
  type ValueTree,
} from './condition-tree.js';
import { assertComparable, assertNumber, assertOrdered, typeOf } from './value-types.js';

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/** What the parser yields beside what it means. */
const SIGNS = new Set(['(', ')', '[', ']', 'in', 'and', 'or', 'between', '..']);

/** From what the FEEL library parsed to a tree of the few things that a condition may say. */
export class ReadTree {
  constructor(
    private readonly expression: string,
    private readonly facts: ConditionFacts,
  ) {}

  condition(node: SyntaxNode): ConditionTree {
    const parts = partsOf(node);
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
        return this.condition(this.only(node));
      case 'Conjunction':
        return { is: 'all', parts: this.joined('all', parts) };
      case 'Disjunction':
        return { is: 'any', parts: this.joined('any', parts) };
      case 'Comparison':
        return this.comparison(node);
      case 'FunctionInvocation':
        return this.invocation(node);
      default:
        return this.yes(node);
    }
  }

  /** `a and b and c` is one list, however the parser nests it. */
  private joined(is: 'all' | 'any', nodes: readonly SyntaxNode[]): ConditionTree[] {
    return nodes.flatMap((node) => {
      const tree = this.condition(node);
      return tree.is === is ? tree.parts : [tree];
    });
  }

  /** A fact that is itself true or false. */
  private yes(node: SyntaxNode): ConditionTree {
    const left = this.value(node);
    if (typeOf(left) !== 'yes-no' || left.is !== 'fact') throw this.fault('rules.condition-not-true', node);
    return { is: 'compare', by: '=', left, right: { is: 'yes-no', value: true } };
  }

  private comparison(node: SyntaxNode): ConditionTree {
    const words = childrenOf(node).map(({ name }) => name);
    const [first, second, third] = partsOf(node);
    if (!first || !second) throw this.fault('rules.condition-unsupported', node);
    const left = this.value(first);
    if (words.includes('between')) {
      if (!third) throw this.fault('rules.condition-unsupported', node);
      return this.range(left, ['>=', this.value(second)], ['<=', this.value(third)], node);
    }
    if (words.includes('in')) return this.tests(left, second, node);
    if (second.name !== 'CompareOp' || !third) throw this.fault('rules.condition-unsupported', node);
    return this.compared(left, this.text(second) as Comparison, this.value(third), node);
  }

  private compared(left: ValueTree, by: Comparison, right: ValueTree, node: SyntaxNode): ConditionTree {
    const place = { at: node.from, part: this.text(node) };
    assertComparable(left, right, place);
    if (by !== '=' && by !== '!=') assertOrdered(left, place);
    return { is: 'compare', by, left, right };
  }

  private range(
    of: ValueTree,
    [fromBy, from]: readonly [Comparison, ValueTree],
    [toBy, to]: readonly [Comparison, ValueTree],
    node: SyntaxNode,
  ): ConditionTree {
    return { is: 'all', parts: [this.compared(of, fromBy, from, node), this.compared(of, toBy, to, node)] };
  }

  /** `x in (1, 2)`, `x in ["a", "b"]`, `x in [1..5]`, `x in (< 5, >= 10)`. */
  private tests(of: ValueTree, node: SyntaxNode, whole: SyntaxNode): ConditionTree {
    const tests = this.testsOf(node);
    const values = tests.map((test) => (isPlain(test) ? this.value(test) : null));
    if (values.length > 0 && values.every((value) => value !== null)) {
      for (const value of values) assertComparable(of, value, { at: whole.from, part: this.text(whole) });
      return { is: 'one-of', of, values, negated: false };
    }
    const parts = tests.map((test) => this.test(of, test, whole));
    const [first] = parts;
    if (!first) throw this.fault('rules.condition-unsupported', whole);
    return parts.length === 1 ? first : { is: 'any', parts };
  }

  private testsOf(node: SyntaxNode): SyntaxNode[] {
    const wrapping = ['PositiveUnaryTests', 'PositiveUnaryTest', 'List'];
    if (wrapping.includes(node.name)) return partsOf(node).flatMap((part) => this.testsOf(part));
    return node.name === 'SimplePositiveUnaryTest' && partsOf(node).length === 1
      ? this.testsOf(this.only(node))
      : [node];
  }

  private test(of: ValueTree, node: SyntaxNode, whole: SyntaxNode): ConditionTree {
    const [first, second] = partsOf(node);
    if (node.name === 'Interval' && first && second) {
      const text = this.text(node);
      const from = [text.startsWith('[') ? '>=' : '>', this.value(first)] as const;
      return this.range(of, from, [text.endsWith(']') ? '<=' : '<', this.value(second)], whole);
    }
    if (node.name === 'SimplePositiveUnaryTest' && first?.name === 'CompareOp' && second) {
      return this.compared(of, this.text(first) as Comparison, this.value(second), whole);
    }
    if (isPlain(node)) return this.compared(of, '=', this.value(node), whole);
    throw this.fault('rules.condition-unsupported', node);
  }

  private invocation(node: SyntaxNode): ConditionTree {
    const [called, parameters] = partsOf(node);
    const args = parameters?.name === 'PositionalParameters' ? partsOf(parameters) : [];
    const [first, second] = args;
    const name = called ? this.text(called).replaceAll(/\s+/g, ' ') : '';
    if (name === 'not' && first && !second) return opposite(this.condition(first));
    if (name === 'starts with' && first && second && args.length === 2)
      return this.below(first, second, node);
    throw this.fault('rules.condition-unsupported', node);
  }

  /** `starts with(industry, "C39")`: the code or one below it. */
  private below(first: SyntaxNode, second: SyntaxNode, node: SyntaxNode): ConditionTree {
    const of = this.value(first);
    const code = this.value(second);
    if (of.is !== 'fact' || of.fact.type !== 'choice' || code.is !== 'text') {
      throw this.fault('rules.condition-unsupported', node);
    }
    if (!of.fact.list?.has(code.value)) {
      throw new ConditionFault('rules.condition-code-unknown', second.from, {
        label: of.fact.label,
        part: code.value,
      });
    }
    return { is: 'below', of: of.fact, code: code.value, negated: false };
  }

  private value(node: SyntaxNode): ValueTree {
    const text = this.text(node);
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
      case 'PositiveUnaryTest':
        return this.value(this.only(node));
      case 'VariableName':
        return this.fact(node);
      case 'NumericLiteral':
        return { is: 'number', value: Number(text) };
      case 'BooleanLiteral':
        return { is: 'yes-no', value: text === 'true' };
      case 'StringLiteral':
        return { is: 'text', value: text.slice(1, -1) };
      case 'DateTimeLiteral':
        return this.day(node);
      case 'ArithmeticExpression':
        return this.arithmetic(node);
      case 'null':
        throw this.fault('rules.condition-null', node);
      default:
        throw this.fault('rules.condition-unsupported', node);
    }
  }

  private fact(node: SyntaxNode): ValueTree {
    const fact = this.facts.get(this.text(node));
    if (!fact) throw this.fault('rules.condition-fact-unknown', node);
    return { is: 'fact', fact };
  }

  private day(node: SyntaxNode): ValueTree {
    const day = /^(?:date\s*\(\s*"([^"]*)"\s*\)|@"([^"]*)")$/.exec(this.text(node));
    const value = day?.[1] ?? day?.[2] ?? '';
    if (!isDay(value)) throw this.fault('rules.condition-unsupported', node);
    return { is: 'day', value };
  }

  private arithmetic(node: SyntaxNode): ValueTree {
    const parts = partsOf(node);
    const [first, second, third] = parts;
    const operands = parts.filter(({ name }) => name !== 'ArithOp').map((part) => this.value(part));
    for (const operand of operands) assertNumber(operand, { at: node.from, part: this.text(node) });
    const [left, right] = operands;
    if (first?.name === 'ArithOp' && this.text(first) === '-' && left && !third) {
      return left.is === 'number'
        ? { is: 'number', value: -left.value }
        : { is: 'arithmetic', by: '-', left: { is: 'number', value: 0 }, right: left };
    }
    const by = second ? this.text(second) : '';
    if (!left || !right || !isArithmetic(by)) throw this.fault('rules.condition-unsupported', node);
    return { is: 'arithmetic', by, left, right };
  }

  private only(node: SyntaxNode): SyntaxNode {
    const [only, another] = partsOf(node);
    if (!only || another) throw this.fault('rules.condition-unsupported', node);
    return only;
  }

  private text({ from, to }: SyntaxNode): string {
    return this.expression.slice(from, to);
  }

  private fault(code: ConditionFault['code'], node: SyntaxNode): ConditionFault {
    return new ConditionFault(code, node.from, { part: this.text(node).slice(0, 60) });
  }
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function partsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => !SIGNS.has(name));
}

function isPlain({ name }: SyntaxNode): boolean {
  return ['StringLiteral', 'NumericLiteral', 'BooleanLiteral', 'DateTimeLiteral'].includes(name);
}

function isArithmetic(text: string): text is Arithmetic {
  return ['+', '-', '*', '/'].includes(text);
}
