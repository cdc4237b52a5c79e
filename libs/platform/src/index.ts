import "reflect-metadata";
import { Injectable } from '@nestjs/common';
import { x } from '#kernel';
class A {}
@Injectable() export class B { constructor(readonly a: A) { console.log(x); } }
