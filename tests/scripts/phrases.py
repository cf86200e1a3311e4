#!/usr/bin/env python3
"""phrases.py learn TRAIN.jsonl... > templates/phrases/weights.tsv   learns the weights of the tagger of phrases
   phrases.py folds TRAIN.jsonl...                                  what they find in sentences kept out, five times a fifth

The files hold SkillSpan's sentences (github.com/kris927b/SkillSpan, CC BY 4.0): a JSON object a line, with `tokens` and
the BIO row `knowledge`. What is looked at in a word comes from the engine (`cargo run --example phrases`), so learn again
when the skills table has grown. Needs python-crfsuite (`pip install python-crfsuite`)."""
import collections, json, subprocess, sys, tempfile

import pycrfsuite

C1, C2, ROUNDS = 0.5, 0.05, 100
SCALE = 16  # weights are whole sixteenths
LABELS = {'B': 'begins', 'I': 'inside', 'O': 'outside'}
LOOK = ['cargo', 'run', '--quiet', '--no-default-features', '-p', 'upward-engine', '--example', 'phrases']
NEVER = -1e9


class Sentence:
    """A sentence's words as the engine parts them, what it looks at in each, and their labels."""

    def __init__(self, row, words):
        self.words = words
        spans, position = [], 0
        for token in row['tokens']:
            spans.append((position, position + len(token)))
            position += len(token) + 1
        self.labels = ['O'] * len(words)
        for first, end in runs(row['knowledge']):
            begun = False
            for i, (start, stop, fresh, _) in enumerate(words):
                if start < spans[end - 1][1] and stop > spans[first][0]:
                    self.labels[i] = 'I' if begun and not fresh else 'B'
                    begun = True

    def features(self):
        """What speaks for the label of each word: values of its own and of the words around it."""
        found = [{} for _ in self.words]
        edge = {'word 2': ''}
        for i in range(-1, len(self.words) + 1):
            for kind, value in (self.words[i][3] if 0 <= i < len(self.words) else edge).items():
                name, reach = kind.split()
                for place in range(-int(reach), int(reach) + 1):
                    if 0 <= i + place < len(self.words):
                        found[i + place][f'{name}\t{value}\t{place}'] = 1.0
        return found


def runs(tags):
    """The spans of a row of BIO tags, as (first, end)."""
    spans, start = [], None
    for i, tag in enumerate(list(tags) + ['O']):
        if start is not None and not tag.startswith('I'):
            spans.append((start, i))
            start = None
        if tag.startswith('B'):
            start = i
    return spans


def sentences(paths):
    rows = [json.loads(line) for path in paths for line in open(path, encoding='utf-8')]
    text = '\n'.join(' '.join(row['tokens']) for row in rows)
    seen = subprocess.run(LOOK, input=text, capture_output=True, text=True, encoding='utf-8', check=True).stdout
    seen = seen.splitlines()
    assert len(seen) == len(rows), 'a sentence holds a line break'
    return [Sentence(row, json.loads(line)) for row, line in zip(rows, seen)]


def learn(data):
    """The weights of each value at each place, for a word to begin a phrase and to go on with one, and of each step."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for sentence in data:
        if sentence.words:
            trainer.append(pycrfsuite.ItemSequence(sentence.features()), sentence.labels)
    trainer.set_params({'c1': C1, 'c2': C2, 'max_iterations': ROUNDS, 'feature.possible_transitions': True})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    weights = collections.defaultdict(lambda: [0.0, 0.0])
    for (feature, label), weight in info.state_features.items():
        for i, own in enumerate('BI'):
            weights[feature][i] += weight * ((label == own) - (label == 'O'))
    whole = lambda weight: max(-127, min(127, round(weight * SCALE)))
    weights = {feature: [whole(w) for w in pair] for feature, pair in weights.items()}
    steps = {step: round(weight * SCALE) for step, weight in info.transitions.items()}
    return {f: pair for f, pair in weights.items() if any(pair)}, steps


def write(weights, steps):
    print('# Learned by tests/scripts/phrases.py from SkillSpan (Zhang, Jensen, Sonniks, Plank: NAACL 2022; CC BY 4.0); see README.md.')
    for (a, b), weight in sorted(steps.items()):
        print('step', LABELS[a], LABELS[b], weight, sep='\t')
    rows = collections.defaultdict(list)
    for feature, pair in weights.items():
        kind, value, place = feature.split('\t')
        rows[kind, value].append((int(place), *pair))
    for (kind, value), places in sorted(rows.items()):
        print(kind, value, *(':'.join(map(str, place)) for place in sorted(places)), sep='\t')


def best(sentence, weights, steps, bias):
    """The best labels, as the engine finds them."""
    scores, backs = None, []
    for i, (features, word) in enumerate(zip(sentence.features(), sentence.words)):
        sums = {'B': bias, 'I': bias, 'O': 0}
        for feature in features:
            pair = weights.get(feature, (0, 0))
            sums['B'] += pair[0]
            sums['I'] += pair[1]
        if i == 0:
            scores = {'B': sums['B'], 'I': NEVER, 'O': 0}
            continue
        back, after = {}, {}
        for label in 'BIO':
            barred = lambda before: label == 'I' and (word[2] or before == 'O')
            step = lambda before: NEVER if barred(before) else scores[before] + steps.get((before, label), 0)
            back[label] = max('BIO', key=step)
            after[label] = step(back[label]) + sums[label]
        scores = after
        backs.append(back)
    labels = [max('BIO', key=scores.get)]
    for back in reversed(backs):
        labels.append(back[labels[-1]])
    return labels[::-1]


def folds(data, count=5):
    parts = [(len(data) * n // count, len(data) * (n + 1) // count) for n in range(count)]
    learned = [learn(data[:a] + data[b:]) for a, b in parts]
    for bias in range(0, 25, 4):
        right = found = wanted = touched = 0
        for (a, b), (weights, steps) in zip(parts, learned):
            for sentence in filter(lambda s: s.words, data[a:b]):
                ours, theirs = runs(best(sentence, weights, steps, bias)), runs(sentence.labels)
                right += len(set(ours) & set(theirs))
                found += len(ours)
                wanted += len(theirs)
                touched += sum(any(x < d and c < y for c, d in ours) for x, y in theirs)
        print(f'bias {bias:2}  F1 {2 * right / (found + wanted):.3f}  overlap recall {touched / wanted:.3f}')


if __name__ == '__main__':
    verb, *paths = sys.argv[1:] or ['']
    if verb not in ('learn', 'folds') or not paths:
        sys.exit(__doc__)
    if verb == 'learn':
        write(*learn(sentences(paths)))
    else:
        folds(sentences(paths))
